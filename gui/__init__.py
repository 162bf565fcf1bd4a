"""Everything on screen; it never imports TensorFlow."""
