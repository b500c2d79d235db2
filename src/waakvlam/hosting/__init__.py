"""What a web host needs besides the pages: a policy, headers, and files that hosts read."""
