"""The speech engines, one module or folder each; the table of them is studio.voices.engine."""
