"""Planning of introductions: values in, values out."""
