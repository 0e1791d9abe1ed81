"""Migrations of the workspace, run by alembic."""
