"""What is done with one young person's own plan: private, each plan in a section of the store of its own.

Nothing of a fagdag imports this package, and it writes no fagdag. The store's own backups hold the plans as they hold
all else on this machine; nothing that leaves the machine does, unless a page is made to take home.
"""
