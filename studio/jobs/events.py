"""Moved to studio.events, below speech and voices which report by events; goes when nobody imports it."""

from studio.events import Checkpoint as Checkpoint
from studio.events import Done as Done
from studio.events import Event as Event
from studio.events import Failed as Failed
from studio.events import Metric as Metric
from studio.events import Note as Note
from studio.events import Probe as Probe
from studio.events import Progress as Progress
from studio.events import Result as Result
from studio.events import from_line as from_line
from studio.events import to_line as to_line
