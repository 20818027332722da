"""Gold Voice Studio: from recorded speech to gold clips to a voice that speaks."""

__version__ = "0.1.0"
