import torch
CONFIG = {'train': {'epochs': 6, 'batch_size': 32, 'grad_clip': None}, 'optimizer': {'type': 'SGD', 'params': {'lr': 0.1, 'momentum': 0.45, 'weight_decay': 0.0001}}, 'scheduler': {'type': 'MultiStepLR', 'params': {'milestones': [2, 4], 'gamma': 0.1}}}


def build_from(module, spec, *args):
    return getattr(module, spec['type'])(*args, **spec.get('params', {}))


def main(config):
    model = torch.nn.Linear(3, 1)
    optimizer = build_from(torch.optim, config['optimizer'], model.parameters())
    scheduler = None
    if config.get('scheduler') is not None:
        scheduler = build_from(torch.optim.lr_scheduler, config['scheduler'], optimizer)
    clip = config['train']['grad_clip']
    for epoch in range(config['train']['epochs']):
        model(torch.randn(2, 3)).mean().backward()
        if clip is not None:
            torch.nn.utils.clip_grad_norm_(model.parameters(), clip)
        optimizer.step()
        if scheduler is not None:
            scheduler.step()

main(CONFIG)
