"""Alembic's door: runs the migrations on the connection that `genexpert.storage.opening` hands over."""

from alembic import context

from genexpert.storage.tables import Table

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Table.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
connection.commit()
