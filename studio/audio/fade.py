"""How long a sound takes to begin and to end."""

FADE_S = 0.005
"""Long enough that an edge in the middle of a vowel does not click, too short to be heard as a fade."""
