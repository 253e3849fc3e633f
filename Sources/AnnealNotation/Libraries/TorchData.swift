/// `torch.utils.data`: data sets, samplers and loaders by their lengths alone.
extension Library {
  static let torchData = Library(
    module: "torch.utils.data",
    aliases: [
      "torch.utils.data.distributed",
      "torch.utils.data.dataset",
      "torch.utils.data.dataloader",
      "torch.utils.data.sampler",
    ],
    text: #"""
      import math
      import _anneal


      def _examples_of(text):
          """The length of a data set that the script does not say: `--examples`, or what the user says of `text`."""
          known = _anneal.examples()
          return _anneal.length_of(text) if known is None else known


      def _size(value):
          """`len(value)`, unknown where nobody knows it."""
          if not _anneal.is_unknown(value) and isinstance(value, (list, tuple, dict, set, str, range)):
              return len(value)
          if not _anneal.is_unknown(value) and hasattr(value, "__len__"):
              size = value.__len__()
              if not _anneal.is_unknown(size) or _anneal.examples() is None:
                  return size
          return _examples_of(_anneal.describe(value))


      def _is_known(value):
          return not _anneal.is_unknown(value)


      class _Batches:
          """One pass over `count` things nobody knows."""

          def __init__(self, count, text):
              self.count = _anneal.rounds(count)
              self.index = 0
              self.item = _anneal.unknown(text)

          def __iter__(self):
              return self

          def __next__(self):
              if self.index >= self.count:
                  raise StopIteration
              self.index += 1
              return self.item


      class Dataset:
          def __getitem__(self, index):
              raise NotImplementedError("Subclasses of Dataset should implement __getitem__.")

          def __add__(self, other):
              return ConcatDataset([self, other])


      class IterableDataset(Dataset):
          pass


      class TensorDataset(Dataset):
          def __init__(self, *tensors):
              sizes = [_size(tensor) for tensor in tensors]
              for size in sizes:
                  if _is_known(size) and _is_known(sizes[0]) and size != sizes[0]:
                      raise AssertionError("Size mismatch between tensors")
              self.tensors = tensors

          def __getitem__(self, index):
              return tuple([_anneal.unknown("an example") for tensor in self.tensors])

          def __len__(self):
              return _size(self.tensors[0])


      class Subset(Dataset):
          def __init__(self, dataset, indices):
              self.dataset = dataset
              self.indices = indices

          def __getitem__(self, index):
              return _anneal.unknown("an example")

          def __len__(self):
              return _size(self.indices)


      class _Part(Subset):
          """A part of a data set whose length nobody knows."""

          def __len__(self):
              return _anneal.length_of(_anneal.describe(self))


      class ConcatDataset(Dataset):
          def __init__(self, datasets):
              self.datasets = list(datasets)
              if len(self.datasets) == 0:
                  raise AssertionError("datasets should not be an empty iterable")

          def __getitem__(self, index):
              return _anneal.unknown("an example")

          def __len__(self):
              total = 0
              for dataset in self.datasets:
                  total = total + _size(dataset)
              return total

          @property
          def cumulative_sizes(self):
              sizes = []
              total = 0
              for dataset in self.datasets:
                  total = total + _size(dataset)
                  sizes.append(total)
              return sizes


      def random_split(dataset, lengths, generator=None):
          total = 0
          for length in lengths:
              total = total + length
          size = _size(dataset)
          if _anneal.is_unknown(total) or _anneal.is_unknown(size):
              parts = []
              for length in lengths:
                  whole = _is_known(length) and not isinstance(length, float)
                  parts.append(Subset(dataset, range(length)) if whole else _Part(dataset, None))
              return parts
          if total <= 1 and abs(total - 1) <= 1e-9 * max(abs(total), 1):
              counts = []
              for index, share in enumerate(lengths):
                  if share < 0 or share > 1:
                      raise ValueError(f"Fraction at index {index} is not between 0 and 1")
                  counts.append(int(math.floor(size * share)))
              for index in range(size - sum(counts)):
                  counts[index % len(counts)] += 1
              lengths = counts
          if sum(lengths) != size:
              raise ValueError("Sum of input lengths does not equal the length of the input dataset!")
          parts = []
          start = 0
          for length in lengths:
              parts.append(Subset(dataset, range(start, start + length)))
              start = start + length
          return parts


      class Sampler:
          def __init__(self, data_source=None):
              self.data_source = data_source

          def __iter__(self):
              return _Batches(self.__len__(), "an index")


      class SequentialSampler(Sampler):
          def __len__(self):
              return _size(self.data_source)


      class RandomSampler(Sampler):
          def __init__(self, data_source, replacement=False, num_samples=None, generator=None):
              self.data_source = data_source
              self.replacement = replacement
              self._num_samples = num_samples
              if not isinstance(replacement, bool):
                  raise TypeError(f"replacement should be a boolean value, but got replacement={replacement}")
              count = self.num_samples
              if _is_known(count) and (not isinstance(count, int) or count <= 0):
                  raise ValueError(f"num_samples should be a positive integer value, but got num_samples={count}")

          @property
          def num_samples(self):
              return _size(self.data_source) if self._num_samples is None else self._num_samples

          def __len__(self):
              return self.num_samples


      class SubsetRandomSampler(Sampler):
          def __init__(self, indices, generator=None):
              self.indices = indices

          def __len__(self):
              return _size(self.indices)


      class WeightedRandomSampler(Sampler):
          def __init__(self, weights, num_samples, replacement=True, generator=None):
              if _is_known(num_samples) and (
                  not isinstance(num_samples, int) or isinstance(num_samples, bool) or num_samples <= 0
              ):
                  raise ValueError(f"num_samples should be a positive integer value, but got num_samples={num_samples}")
              self.weights = weights
              self.num_samples = num_samples
              self.replacement = replacement

          def __len__(self):
              return self.num_samples


      class BatchSampler(Sampler):
          def __init__(self, sampler, batch_size, drop_last):
              if _is_known(batch_size) and (
                  not isinstance(batch_size, int) or isinstance(batch_size, bool) or batch_size <= 0
              ):
                  raise ValueError(f"batch_size should be a positive integer value, but got batch_size={batch_size}")
              if not isinstance(drop_last, bool):
                  raise ValueError(f"drop_last should be a boolean value, but got drop_last={drop_last}")
              self.sampler = sampler
              self.batch_size = batch_size
              self.drop_last = drop_last

          def __len__(self):
              if self.drop_last:
                  return _size(self.sampler) // self.batch_size
              return (_size(self.sampler) + self.batch_size - 1) // self.batch_size


      class DistributedSampler(Sampler):
          def __init__(self, dataset, num_replicas=None, rank=None, shuffle=True, seed=0, drop_last=False):
              if num_replicas is None:
                  num_replicas = _anneal.processes()
              if rank is None:
                  rank = 0
              if _is_known(rank) and _is_known(num_replicas) and (rank >= num_replicas or rank < 0):
                  raise ValueError(f"Invalid rank {rank}, rank should be in the interval [0, {num_replicas - 1}]")
              self.dataset = dataset
              self.num_replicas = num_replicas
              self.rank = rank
              self.shuffle = shuffle
              self.seed = seed
              self.drop_last = drop_last
              self.epoch = 0

          @property
          def num_samples(self):
              size = _size(self.dataset)
              if self.drop_last:
                  uneven = size % self.num_replicas
                  if _is_known(uneven) and uneven != 0:
                      return (size - 1) // self.num_replicas
                  if _anneal.is_unknown(uneven):
                      return size // self.num_replicas
              return (size + self.num_replicas - 1) // self.num_replicas

          @property
          def total_size(self):
              return self.num_samples * self.num_replicas

          def set_epoch(self, epoch):
              self.epoch = epoch

          def __len__(self):
              return self.num_samples


      class DataLoader:
          def __init__(self, dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, num_workers=0,
                       collate_fn=None, pin_memory=False, drop_last=False, timeout=0, worker_init_fn=None,
                       multiprocessing_context=None, generator=None, *, prefetch_factor=None, persistent_workers=False,
                       pin_memory_device="", in_order=True):
              self.dataset = dataset
              self.num_workers = num_workers
              self._streams = _is_known(dataset) and isinstance(dataset, IterableDataset)
              self.pin_memory = pin_memory
              iterable = _is_known(dataset) and isinstance(dataset, IterableDataset)
              if iterable:
                  if shuffle not in (None, False):
                      raise ValueError(
                          "DataLoader with IterableDataset: expected unspecified shuffle option, but got "
                          f"shuffle={shuffle}"
                      )
                  if sampler is not None:
                      raise ValueError(
                          "DataLoader with IterableDataset: expected unspecified sampler option, but got "
                          f"sampler={sampler}"
                      )
                  if batch_sampler is not None:
                      raise ValueError(
                          "DataLoader with IterableDataset: expected unspecified batch_sampler option, but got "
                          f"batch_sampler={batch_sampler}"
                      )
              elif _anneal.is_unknown(shuffle):
                  # In whichever order, as many.
                  shuffle = False
              if sampler is not None and shuffle:
                  raise ValueError("sampler option is mutually exclusive with shuffle")
              if batch_sampler is not None:
                  if batch_size != 1 or shuffle or sampler is not None or drop_last:
                      raise ValueError(
                          "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last"
                      )
                  batch_size = None
                  drop_last = False
              elif batch_size is None:
                  if drop_last:
                      raise ValueError(
                          "batch_size=None option disables auto-batching and is mutually exclusive with drop_last"
                      )
              if sampler is None:
                  sampler = RandomSampler(dataset) if shuffle else SequentialSampler(dataset)
              if batch_size is not None and batch_sampler is None:
                  batch_sampler = BatchSampler(sampler, batch_size, drop_last)
              self.batch_size = batch_size
              self.drop_last = drop_last
              self.sampler = sampler
              self.batch_sampler = batch_sampler
              self.generator = generator

          def __len__(self):
              size = _size(self.sampler if self.batch_sampler is None else self.batch_sampler)
              if _anneal.is_unknown(size):
                  return _anneal.length_of(_anneal.describe(self))
              return size

          def __iter__(self):
              if self._streams and self.num_workers == 0 and hasattr(self.dataset, "__iter__"):
                  return _streamed(self)
              return _Batches(self.__len__(), "a batch of " + _anneal.describe(self))


      def _streamed(loader):
          """The batches of a data set that gives its examples one after the other."""
          batch = _anneal.unknown("a batch of " + _anneal.describe(loader))
          count = 0
          for example in loader.dataset:
              count += 1
              if loader.batch_size is None or count == loader.batch_size:
                  count = 0
                  yield batch
          if count > 0 and not loader.drop_last:
              yield batch
      """#)
}
