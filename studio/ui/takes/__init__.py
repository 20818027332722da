"""A take on the timeline: seen, heard and said otherwise."""
