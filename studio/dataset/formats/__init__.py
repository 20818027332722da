"""Other people's formats of speech data, one module each, in and out."""
