"""The timeline: overview, ruler, waveform, spectrogram and lanes over one shared view in time."""
