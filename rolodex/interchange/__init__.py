"""Open formats in and out: one format each. Values in, values out; knows neither the store nor the commands."""
