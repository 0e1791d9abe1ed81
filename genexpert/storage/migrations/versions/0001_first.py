"""The first form of a workspace."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables as they were in version 0.1; later forms come by later migrations."""
    _cases_and_files()
    _words_of_the_expert()
    _opinions()
    if op.get_bind().dialect.name == "sqlite":
        from genexpert.storage.tables import LOCKS

        for lock in LOCKS:
            op.execute(lock)


def _cases_and_files() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("searched", sa.Text, nullable=False),
        sa.Column("created", sa.String, nullable=False),
        sa.Column("changed", sa.String, nullable=False),
        sa.Column("findings", sa.Integer, nullable=False),
        sa.Column("requisites", sa.Text),
        sa.Column("kept_review", sa.LargeBinary),
    )
    op.create_index("ix_cases_changed", "cases", ["changed"])
    op.create_table(
        "files",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case", sa.Integer, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("added", sa.String, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("case", "kind", "version"),
    )
    op.create_index("ix_files_case", "files", ["case"])
    op.create_index("ix_files_sha256", "files", ["sha256"])


def _words_of_the_expert() -> None:
    op.create_table(
        "decisions",
        sa.Column("case", sa.Integer, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("finding", sa.String, primary_key=True),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "links",
        sa.Column("case", sa.Integer, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("finding", sa.String, primary_key=True),
        sa.Column("plan", sa.String, primary_key=True),
        sa.Column("measure", sa.String, primary_key=True),
        sa.Column("state", sa.String, nullable=False),
    )
    op.create_table(
        "answers",
        sa.Column("case", sa.Integer, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("checklist", sa.String, primary_key=True),
        sa.Column("question", sa.String, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "changes",
        sa.Column("case", sa.Integer, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.Column("hash", sa.String, nullable=False),
    )
    op.create_index("ix_changes_subject", "changes", ["case", "subject"])


def _opinions() -> None:
    op.create_table(
        "opinions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case", sa.Integer, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("serial", sa.Integer, nullable=False),
        sa.Column("date", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("draft_sha256", sa.String, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("superseded_by", sa.Integer, sa.ForeignKey("opinions.id")),
        sa.UniqueConstraint("year", "serial"),
    )
    op.create_index("ix_opinions_case", "opinions", ["case"])
    op.create_table(
        "opinion_files",
        sa.Column("opinion", sa.Integer, sa.ForeignKey("opinions.id"), primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
