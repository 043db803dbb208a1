"""The facts that a document prints about its edition, one module each, with evidence."""
