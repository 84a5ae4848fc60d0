"""Pictures of the conclusions, drawn as SVG."""
