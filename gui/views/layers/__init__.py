"""Views of layers: one in its moments, a stack, and several on the same inputs."""
