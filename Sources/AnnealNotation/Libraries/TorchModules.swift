/// `torch.nn`: containers of layers, which scripts make parameter groups of.
extension Library {
  static let torchModules = Library(
    module: "torch.nn",
    text: #"""
      class _Row:
          def __iter__(self):
              return iter(list(self.layers.values()))

          def __len__(self):
              return len(self.layers)

          def __getitem__(self, index):
              if isinstance(index, str):
                  return self.layers[index]
              return list(self.layers.values())[index]

          def children(self):
              return list(self.layers.values())

          def named_children(self):
              return list(self.layers.items())


      class Sequential(_Row):
          def __init__(self, *layers):
              if len(layers) == 1 and isinstance(layers[0], dict):
                  self.layers = dict(layers[0])
              else:
                  self.layers = {str(index): layer for index, layer in enumerate(layers)}

          def append(self, layer):
              self.layers[str(len(self.layers))] = layer
              return self


      class ModuleList(Sequential):
          def __init__(self, layers=None):
              self.layers = {}
              if layers is not None:
                  for layer in layers:
                      self.append(layer)


      class ModuleDict(_Row):
          def __init__(self, layers=None):
              self.layers = {} if layers is None else dict(layers)

          def __iter__(self):
              return iter(list(self.layers.keys()))

          def __contains__(self, name):
              return name in self.layers

          def __setitem__(self, name, layer):
              self.layers[name] = layer

          def keys(self):
              return list(self.layers.keys())

          def values(self):
              return list(self.layers.values())

          def items(self):
              return list(self.layers.items())
      """#)
}
