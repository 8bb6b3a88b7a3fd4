"""The Model file and the library of Models on disk. Imports neither torch nor onnxruntime."""
