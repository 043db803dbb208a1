"""What all structures need: lines with what they may be, cells, columns, headings, one language."""
