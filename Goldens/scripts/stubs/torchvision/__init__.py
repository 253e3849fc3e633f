from . import datasets, models, transforms
