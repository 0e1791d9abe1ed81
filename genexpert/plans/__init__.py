"""Action plans: a plan file -> `Plan`; a finding -> measures of the plans, ranked, each with its reason."""

from genexpert.plans.files import load_plan, load_plans, store_plan
from genexpert.plans.links import link_findings
from genexpert.plans.written import plan_as_json

__all__ = ["link_findings", "load_plan", "load_plans", "plan_as_json", "store_plan"]
