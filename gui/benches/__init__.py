"""Each bench composes views."""
