"""A programme as one HTML page: pictures of the PDF with the records read from them beside it.

The page needs no network and no other file, and its content policy forbids both.
"""
