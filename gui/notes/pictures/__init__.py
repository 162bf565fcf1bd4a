"""What each bench has for a note: its views, one after another, as they are now."""
