"""The commands: each parses, calls, prints. Anything heavy is imported when a command runs."""
