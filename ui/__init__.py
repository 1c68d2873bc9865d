"""The dock: what an analyst sees and clicks."""
