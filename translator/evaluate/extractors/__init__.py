"""Extractors by name and by file: the Inception of FID, CLIP and DINOv2, any ONNX graph, the built-in one."""
