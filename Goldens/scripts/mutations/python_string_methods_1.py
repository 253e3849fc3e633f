import torch
spec = '  Adam:lr=0.02,beta=0.85 | StepLR:size=3,gamma=0.5  '
optimizer_text, scheduler_text = [part.strip() for part in spec.split('|')]
name, _, settings = optimizer_text.partition(':')
values = {k: float(v) for k, v in (pair.split('=') for pair in settings.split(','))}
model = torch.nn.Linear(3, 1)
if name.lower() == 'adam' and (not name.isupper()):
    optimizer = torch.optim.Adam(model.parameters(), lr=values['lr'], betas=(values['beta'], 0.999), eps=1e-08)
else:
    optimizer = torch.optim.SGD(model.parameters(), lr=values['lr'], weight_decay=0)

size, gamma = (part.split('=')[1] for part in scheduler_text.replace('StepLR:', '').split(','))
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, int(size), float(gamma))
label = '{}-{:.2f}-{}'.format(name, values['lr'], '_'.join(sorted(values)))
for _ in range(10):
    optimizer.step()
    scheduler.step()

print(label, '%s %d' % (label.upper(), 3))
