"""The side panel of the Layers bench: examples, the layer that is picked, its inputs, the program."""
