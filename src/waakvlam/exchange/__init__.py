"""Exchange with learning systems: questions as GIFT and Moodle XML, receipts as statements."""
