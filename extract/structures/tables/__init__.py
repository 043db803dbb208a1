"""Tables: times down the side or across the top, drawn or only lined up, and tables of records."""
