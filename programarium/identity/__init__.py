"""Who is who, for people: linking lists, measuring it, explaining it, and taking decisions."""
