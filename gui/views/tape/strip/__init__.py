"""The tape as a strip of records."""
