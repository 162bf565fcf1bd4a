"""The Layers bench without its views: session, moments of a layer, words."""
