"""What the lines of one timetable entry say, read with the habits of the whole document."""

from extract.content.learning import content_reader
from extract.content.model import Content, Reading
from extract.content.reading import ContentReader
from extract.content.runs import same_style

__all__ = ["Content", "ContentReader", "Reading", "content_reader", "same_style"]
