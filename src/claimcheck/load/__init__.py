"""From disk to memory: configuration, YAML files, articles. The only readers of files."""
