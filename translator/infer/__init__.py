"""Models at work: engine, sources, sinks, the pipeline between them. ONNX Runtime, no torch."""
