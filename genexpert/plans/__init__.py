"""Action plans: a plan file -> `Plan`; a finding -> measures of the plans, ranked, each with its reason.

Both directions: `link_findings` and `search_measures` lead from a finding to measures, `findings_of_measure` and
`coverage` from a measure to findings; `not_taken_up` names what a draft on a subject leaves out.
"""

from genexpert.plans.coverage import CoverageRow, coverage, findings_of_measure, not_taken_up, subjects_of
from genexpert.plans.files import load_plan, load_plans, store_plan
from genexpert.plans.importing import ImportedPlan, import_plan
from genexpert.plans.links import link_findings
from genexpert.plans.search import FoundMeasure, search_measures
from genexpert.plans.written import plan_as_json

__all__ = [
    "CoverageRow", "FoundMeasure", "ImportedPlan", "coverage", "findings_of_measure", "import_plan", "link_findings",
    "load_plan", "load_plans", "not_taken_up", "plan_as_json", "search_measures", "store_plan", "subjects_of",
]
