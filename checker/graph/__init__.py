"""Documents joined: the plan graph and which row is which; the only package that knows networkx."""
