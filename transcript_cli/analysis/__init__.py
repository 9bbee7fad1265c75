"""What is made of counts: words that one group says more than another, networks, a corpus in sums, and how each is written."""
