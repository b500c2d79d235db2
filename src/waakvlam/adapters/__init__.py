"""Ways to publish the pages: each file knows one site generator, and no rule or word of ours."""
