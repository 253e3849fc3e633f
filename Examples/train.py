"""Trains an image classifier: warm-up, then the schedule of your choice."""

import argparse
import os
import time

import torch
import torch.distributed as dist
from torch import nn
from torch.utils.data import DataLoader
from torch.utils.data.distributed import DistributedSampler
from torchvision import datasets, models, transforms


def train_one_epoch(model, criterion, optimizer, loader, device, epoch, args):
    model.train()
    start = time.time()
    for i, (image, target) in enumerate(loader):
        image, target = image.to(device), target.to(device)
        loss = criterion(model(image), target)
        optimizer.zero_grad()
        loss.backward()
        if args.clip_grad_norm is not None:
            nn.utils.clip_grad_norm_(model.parameters(), args.clip_grad_norm)
        optimizer.step()
        if i % args.print_freq == 0:
            lr = optimizer.param_groups[0]["lr"]
            print(f"epoch {epoch} [{i}/{len(loader)}] loss {loss.item():.4f} lr {lr:.6f} {time.time() - start:.1f} s")


@torch.inference_mode()
def evaluate(model, loader, device):
    model.eval()
    correct, count = 0, 0
    for image, target in loader:
        output = model(image.to(device))
        correct += (output.argmax(dim=1) == target.to(device)).sum().item()
        count += len(target)
    return correct / max(count, 1)


def load_data(args):
    augment = transforms.Compose([transforms.RandomResizedCrop(224), transforms.ToTensor()])
    plain = transforms.Compose([transforms.Resize(256), transforms.CenterCrop(224), transforms.ToTensor()])
    train = datasets.ImageFolder(os.path.join(args.data_path, "train"), augment)
    val = datasets.ImageFolder(os.path.join(args.data_path, "val"), plain)
    sampler = DistributedSampler(train) if args.distributed else None
    train_loader = DataLoader(
        train, batch_size=args.batch_size, shuffle=sampler is None, sampler=sampler, num_workers=args.workers
    )
    val_loader = DataLoader(val, batch_size=args.batch_size, num_workers=args.workers)
    return train_loader, val_loader, sampler


def make_scheduler(optimizer, args):
    epochs = args.epochs - args.lr_warmup_epochs
    name = args.lr_scheduler.lower()
    if name == "steplr":
        main = torch.optim.lr_scheduler.StepLR(optimizer, step_size=args.lr_step_size, gamma=args.lr_gamma)
    elif name == "cosineannealinglr":
        main = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=epochs, eta_min=args.lr_min)
    elif name == "exponentiallr":
        main = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=args.lr_gamma)
    else:
        raise ValueError(f"--lr-scheduler is steplr, cosineannealinglr or exponentiallr, not {args.lr_scheduler}")
    if args.lr_warmup_epochs == 0:
        return main
    warmup = torch.optim.lr_scheduler.LinearLR(
        optimizer, start_factor=args.lr_warmup_decay, total_iters=args.lr_warmup_epochs
    )
    return torch.optim.lr_scheduler.SequentialLR(optimizer, [warmup, main], milestones=[args.lr_warmup_epochs])


def main(args):
    args.distributed = "WORLD_SIZE" in os.environ
    if args.distributed:
        dist.init_process_group(backend="nccl")
        torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
    device = torch.device(args.device)
    train_loader, val_loader, sampler = load_data(args)

    model = models.get_model(args.model, num_classes=args.classes).to(device)
    criterion = nn.CrossEntropyLoss(label_smoothing=args.label_smoothing)
    optimizer = torch.optim.SGD(
        model.parameters(), lr=args.lr, momentum=args.momentum, weight_decay=args.weight_decay
    )
    scheduler = make_scheduler(optimizer, args)

    for epoch in range(args.epochs):
        if sampler is not None:
            sampler.set_epoch(epoch)
        train_one_epoch(model, criterion, optimizer, train_loader, device, epoch, args)
        scheduler.step()
        print(f"epoch {epoch} accuracy {evaluate(model, val_loader, device):.4f}")
        if args.output_dir:
            state = {"model": model.state_dict(), "scheduler": scheduler.state_dict(), "epoch": epoch}
            torch.save(state, os.path.join(args.output_dir, "checkpoint.pth"))


def get_parser():
    parser = argparse.ArgumentParser(description="Trains an image classifier.")
    parser.add_argument("--data-path", default="data", help="folder with train and val")
    parser.add_argument("--model", default="resnet18")
    parser.add_argument("--classes", default=1000, type=int)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("-b", "--batch-size", default=32, type=int, help="images of a process")
    parser.add_argument("--epochs", default=90, type=int)
    parser.add_argument("-j", "--workers", default=16, type=int)
    parser.add_argument("--lr", default=0.1, type=float, help="the base learning rate")
    parser.add_argument("--momentum", default=0.9, type=float)
    parser.add_argument("--wd", "--weight-decay", dest="weight_decay", default=1e-4, type=float)
    parser.add_argument("--label-smoothing", default=0.0, type=float)
    parser.add_argument("--clip-grad-norm", default=None, type=float)
    parser.add_argument("--lr-scheduler", default="steplr", help="steplr, cosineannealinglr or exponentiallr")
    parser.add_argument("--lr-warmup-epochs", default=5, type=int)
    parser.add_argument("--lr-warmup-decay", default=0.01, type=float)
    parser.add_argument("--lr-step-size", default=30, type=int)
    parser.add_argument("--lr-gamma", default=0.1, type=float)
    parser.add_argument("--lr-min", default=0.0, type=float)
    parser.add_argument("--print-freq", default=100, type=int)
    parser.add_argument("--output-dir", default="")
    return parser


if __name__ == "__main__":
    main(get_parser().parse_args())
