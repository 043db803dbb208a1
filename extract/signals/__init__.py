"""What a line of text may be: times, dates, rooms, role labels, session kinds, with evidence.

Pure functions on strings and language packs; nothing here knows where on a page a text stands.
"""
