"""Who a passage is credited to: what its words show of the chain that a record gives."""
