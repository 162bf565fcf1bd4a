"""The Tensors bench without its views: its session and the words of its lessons."""
