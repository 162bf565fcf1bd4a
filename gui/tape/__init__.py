"""The Tape bench without its views: its session, its lessons and words, its film along the bottom."""
