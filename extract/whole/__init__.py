"""What is seen only with all entries at hand: sessions, who leads them, what repeats, what to doubt."""
