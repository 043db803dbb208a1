"""What the lines of one timetable entry say, read with the habits of the whole document."""

from extract.content.reading import Content, ContentReader, content_reader
from extract.content.runs import same_style

__all__ = ["Content", "ContentReader", "content_reader", "same_style"]
