"""What the lines of one timetable entry say, read with the habits of the whole document."""
