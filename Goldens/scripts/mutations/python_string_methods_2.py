import torch
spec = '  Adam:lr=0.02,beta=0.85 | StepLR:size=3,gamma=0.5  '
_optimizer_text, scheduler_text = [mainpart.strip() for mainpart in spec.split('|')]
name, _, settings = _optimizer_text.partition(':')
values = {k: float(v) for k, v in (mainpair.split('=') for mainpair in settings.split(','))}
model = torch.nn.Linear(3, 1)
if name.lower() == 'adam' and (not name.isupper()):
    optimizer = torch.optim.Adam(model.parameters(), lr=values['lr'], betas=(values['beta'], 0.999))
else:
    optimizer = torch.optim.SGD(model.parameters(), lr=values['lr'])

size, gamma = (mainpart.split('=')[1] for mainpart in scheduler_text.replace('StepLR:', '').split(','))
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, int(size), float(gamma))
label = '{}-{:.2f}-{}'.format(name, values['lr'], '_'.join(sorted(values)))
for _ in range(7):
    optimizer.step()
    scheduler.step()

print(label, '%s %d' % (label.upper(), 3))
